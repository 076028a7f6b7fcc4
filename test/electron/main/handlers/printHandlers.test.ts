import { describe, expect, test } from "vitest";
import { printHandlers } from "#electron/main/handlers/printHandlers.ts";

type Deps = Parameters<typeof printHandlers>[0];

const name = "beamtime.pdf";

function desk(change: Partial<Deps> = {}) {
  const done: string[] = [];
  const handlers = printHandlers({
    choosePdf: async (proposed) => `/chosen/${proposed}`,
    makePdf: async () => Buffer.from("%PDF"),
    writeWhole: async (path, content) => void done.push(`${path}: ${content.length} bytes`),
    print: async () => ({ printed: true, reason: "" }),
    onFailed: (what) => void done.push(`failed: ${what}`),
    ...change,
  });
  return { done, save: handlers["print.savePdf"], print: handlers["print.toPrinter"] };
}

describe("a PDF", () => {
  test("is written where the person said", async () => {
    const { save, done } = desk();
    expect(await save({ name })).toBe("saved");
    expect(done).toEqual(["/chosen/beamtime.pdf: 4 bytes"]);
  });

  test("is not even made where the dialog was closed", async () => {
    const { save, done } = desk({
      choosePdf: async () => undefined,
      makePdf: () => Promise.reject(new Error("made all the same")),
    });
    expect(await save({ name })).toBe("cancelled");
    expect(done).toEqual([]);
  });

  test("that cannot be written is said to have failed, without a word on where", async () => {
    const { save, done } = desk({ writeWhole: () => Promise.reject(new Error("ENOSPC")) });
    expect(await save({ name })).toBe("failed");
    expect(done).toEqual(["failed: pdf"]);
  });
});

describe("the printer", () => {
  test.each([
    [{ printed: true, reason: "" }, "printed", []],
    [{ printed: false, reason: "Print job canceled" }, "cancelled", []],
    [{ printed: false, reason: "Invalid printer settings" }, "failed", ["failed: printer"]],
  ] as const)("answers %j: %s", async (outcome, answer, failures) => {
    const { print, done } = desk({ print: async () => outcome });
    expect(await print({ paper: "A3", landscape: true })).toBe(answer);
    expect(done).toEqual(failures);
  });
});
