import { expect, test } from "vitest";
import { projectFiles, readProjectFile } from "#test/arch/projectFiles.ts";

test("nothing on screen moves without end: a calendar left open all night costs no processor time", () => {
  const styles = projectFiles().filter((file) => /^renderer\/.*\.css$/.test(file));
  expect(styles).not.toEqual([]);
  expect(styles.filter((file) => /\banimation[^;]*\binfinite\b/.test(readProjectFile(file)))).toEqual([]);
});
