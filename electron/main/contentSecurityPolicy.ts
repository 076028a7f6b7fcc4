/**
 * The rules under which the document runs. No library needs more: what does is not used (docs/security.md).
 *
 * `nonce`: fresh for each load of the document. The one use is the `<style>` element that react-aria-components
 * makes; scripts come from files only. `devServer`: the address of the dev server, which needs inline scripts,
 * its own socket and an overlay that Trusted Types would stop; never set in a packaged program.
 */
export function contentSecurityPolicy(nonce: string, devServer?: string): string {
  const rules = [
    "default-src 'none'",
    devServer === undefined ? "script-src 'self'" : `script-src 'self' 'nonce-${nonce}'`,
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    devServer === undefined ? "connect-src 'self'" : `connect-src 'self' ${devServer.replace(/^http/, "ws")}`,
    "worker-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-src 'none'",
    "frame-ancestors 'none'",
  ];
  if (devServer === undefined) rules.push("require-trusted-types-for 'script'", "trusted-types 'none'");
  return rules.join("; ");
}
