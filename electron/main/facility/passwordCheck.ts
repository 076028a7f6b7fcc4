import { randomBytes, scrypt, timingSafeEqual } from "node:crypto";

// The password itself is never kept. What is kept lets this computer check it while the facility does not answer.

export type PasswordCheck = {
  /** What a password is checked against later: salt and scrypt hash. */
  readonly make: (password: string) => Promise<string>;
  readonly passes: (password: string, check: string) => Promise<boolean>;
};

/** Costly enough for a stolen disk, and under half a second for a person. */
const COST = 32_768;
const HASH_BYTES = 32;

export function passwordCheck(cost: number = COST): PasswordCheck {
  const derive = (password: string, salt: Buffer): Promise<Buffer> =>
    new Promise((resolve, reject) => {
      const options = { N: cost, r: 8, p: 3, maxmem: 128 * 1024 * 1024 };
      // The same letters, however the keyboard composes them; as the backend does.
      scrypt(password.normalize("NFKC"), salt, HASH_BYTES, options, (error, key) =>
        error === null ? resolve(key) : reject(error),
      );
    });
  return {
    make: async (password) => {
      const salt = randomBytes(16);
      return `${salt.toString("base64url")}.${(await derive(password, salt)).toString("base64url")}`;
    },
    passes: async (password, check) => {
      const [salt = "", hash = ""] = check.split(".");
      const right = Buffer.from(hash, "base64url");
      const given = await derive(password, Buffer.from(salt, "base64url"));
      return right.length === given.length && timingSafeEqual(right, given);
    },
  };
}
