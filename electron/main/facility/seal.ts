import { safeStorage } from "electron";

/** The system's key store. */
export type Seal = {
  /** False where it keeps nothing secret: then nothing is put on the disk at all. */
  readonly isReal: () => boolean;
  /** For the disk, as base64. */
  readonly close: (text: string) => string;
  /** Undefined where it was closed by another key, or the key store does not answer. */
  readonly open: (sealed: string) => string | undefined;
};

/** What Chromium falls back to on Linux where no keyring runs: a key that everybody knows. */
const NO_KEYRING: ReadonlySet<string> = new Set(["basic_text", "unknown"]);

/** Asked when something is to be sealed or opened and not before: the key store may take its time. */
export const systemSeal: Seal = {
  isReal: () =>
    safeStorage.isEncryptionAvailable() &&
    // Only Linux has several backends; elsewhere the function is not there.
    (process.platform !== "linux" || !NO_KEYRING.has(safeStorage.getSelectedStorageBackend())),
  close: (text) => safeStorage.encryptString(text).toString("base64"),
  open: (sealed) => {
    try {
      return safeStorage.decryptString(Buffer.from(sealed, "base64"));
    } catch {
      return undefined;
    }
  },
};
