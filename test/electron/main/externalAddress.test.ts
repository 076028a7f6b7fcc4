import { describe, expect, test } from "vitest";
import { externalAddress } from "#electron/main/externalAddress.ts";

const opened: readonly (readonly [string, string])[] = [
  ["https://user.nanoterasu.jp/?p=2259", "https://user.nanoterasu.jp/?p=2259"],
  ["https://www.nanoterasu.jp/about/", "https://www.nanoterasu.jp/about/"],
  ["https://nanoterasu.jp", "https://nanoterasu.jp/"],
  ["HTTPS://NanoTerasu.JP/", "https://nanoterasu.jp/"],
  ["https://nanoterasu.jp:443/", "https://nanoterasu.jp/"],
  ["  https://nanoterasu.jp/  ", "https://nanoterasu.jp/"],
  ["mailto:uketsuke@nanoterasu.example", "mailto:uketsuke@nanoterasu.example"],
  ["mailto:a@b.example?subject=BL07U&body=x", "mailto:a@b.example?subject=BL07U&body=x"],
];

const refused = [
  "http://nanoterasu.jp/",
  "https://nanoterasu.jp:8443/",
  "https://nanoterasu.jp.example.org/",
  "https://evil-nanoterasu.jp/",
  "https://evil.nanoterasu.jp/",
  "https://nanoterasu.jp@evil.example/",
  "https://user@nanoterasu.jp/",
  "https://evil.example/https://nanoterasu.jp/",
  "https://evil.example#nanoterasu.jp",
  "https://nanoterasu.jp。example/",
  "https://nanoterasu.jp.",
  "https://github.com/",
  "file:///etc/passwd",
  "file://nanoterasu.jp/share",
  "smb://nanoterasu.jp/share",
  "ms-msdt:/id",
  "ms-officecmd:x",
  "search-ms:query=x",
  "javascript:alert(1)",
  "data:text/html,x",
  "blob:https://nanoterasu.jp/1",
  "vbscript:x",
  "app://main/",
  "\\\\nanoterasu.jp\\share",
  "//nanoterasu.jp/",
  "nanoterasu.jp",
  "",
  "mailto:",
  "mailto:a@b.example,c@d.example",
  "mailto:a@b.example?attach=/etc/passwd",
  "mailto:a@b.example?subject=x&cc=c@d.example",
  "mailto:a@b.example%0Abcc:c@d.example",
];

describe("an address for the system browser", () => {
  test.each(opened)("%s is opened as %s", (text, address) => expect(externalAddress(text)).toBe(address));
  test.each(refused)("%j is not opened", (text) => expect(externalAddress(text)).toBeUndefined());
});
