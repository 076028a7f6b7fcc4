import { expect, test } from "vitest";
import { signInPage } from "#electron/main/oidc/signInPage.ts";

test("a provider's page over https, or on this machine, goes to the system's browser", () => {
  for (const page of ["https://id.example.jp/auth?client_id=desk", "http://127.0.0.1:8080/auth", "http://[::1]:1/auth"])
    expect(signInPage(page)).toBe(page);
});

test("a provider cannot have a file, a program or an unsealed page opened", () => {
  for (const page of ["file:///etc/passwd", "http://id.example.jp/auth", "ms-settings:", "javascript:alert(1)"])
    expect(() => signInPage(page), page).toThrow("no page of the web");
});
