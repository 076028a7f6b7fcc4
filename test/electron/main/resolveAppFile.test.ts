import { describe, expect, test } from "vitest";
import { resolveAppFile } from "#electron/main/resolveAppFile.ts";

const documents = [
  "app://main/",
  "app://main",
  "app://main/index.html",
  "app://main/#/about",
  "app://main/?size=L#day",
];

const files: readonly (readonly [string, string])[] = [
  ["app://main/assets/start-4f2a_B.js", "assets/start-4f2a_B.js"],
  ["app://main/assets/start.js?v=1#x", "assets/start.js"],
  ["app://main/assets/../start.js", "start.js"],
  // The parser folds these dots away, so they never leave the root.
  ["app://main/../../../etc/passwd.json", "etc/passwd.json"],
  ["app://main/%2e%2e/%2e%2e/secret.json", "secret.json"],
];

const refused = [
  "app://main/..%2fsecret.json",
  "app://main/..%2Fsecret.json",
  "app://main/%2e%2e%2fsecret.json",
  "app://main/..%5csecret.json",
  "app://main/a%5c..%5csecret.json",
  "app://main/a\\b.js",
  "app://main//etc/passwd.json",
  "app://main///etc/passwd.json",
  "app://main/assets//start.js",
  "app://main/assets%00.js",
  "app://main/assets/start.js%00.png",
  "app://main/%00",
  "app://main/%252e%252e%252fsecret.json",
  "app://main/.env.json",
  "app://main/assets/.hidden.js",
  "app://main/C:/Windows/system.json",
  "app://main/C%3A/Windows/system.json",
  "app://main/file:///etc/passwd.json",
  "app://main/~root/x.js",
  "app://main/assets/起動.js",
];

const elsewhere = [
  "app://other/",
  "app://main.example.org/",
  "app://main:81/",
  "app://user@main/",
  "app://user:word@main/",
  "app:///index.html",
  "app:main",
  "file:///etc/passwd",
  "https://main/",
  "http://main/index.html",
  "",
  "main",
];

describe("an app address", () => {
  test.each(documents)("%s is the document", (address) => {
    expect(resolveAppFile(address)).toEqual({ kind: "document" });
  });

  test.each(files)("%s is the file %s in the root", (address, path) => {
    expect(resolveAppFile(address)).toEqual({ kind: "file", path });
  });

  test.each(refused)("%s is refused: not a plain path", (address) => {
    expect(resolveAppFile(address).kind).not.toBe("document");
    expect(resolveAppFile(address)).toEqual({ kind: "refused", why: "not-a-plain-path" });
  });

  test.each(elsewhere)("%j is refused: another host", (address) => {
    expect(resolveAppFile(address)).toEqual({ kind: "refused", why: "another-host" });
  });
});
