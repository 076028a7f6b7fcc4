import { describe, expect, test } from "vitest";
import { contentSecurityPolicy } from "#electron/main/contentSecurityPolicy.ts";

describe("the rules of the document", () => {
  test("are these, word for word", () => {
    expect(contentSecurityPolicy("NONCE").split("; ")).toEqual([
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self' 'nonce-NONCE'",
      "img-src 'self' data: blob:",
      "font-src 'self'",
      "connect-src 'self'",
      "worker-src 'self'",
      "object-src 'none'",
      "base-uri 'none'",
      "form-action 'none'",
      "frame-src 'none'",
      "frame-ancestors 'none'",
      "require-trusted-types-for 'script'",
      "trusted-types 'none'",
    ]);
  });

  test("never allow inline code or eval, not even for the dev server", () => {
    for (const rules of [contentSecurityPolicy("n"), contentSecurityPolicy("n", "http://127.0.0.1:5173")]) {
      expect(rules).not.toMatch(/unsafe|\*|https?:/);
    }
  });
});
