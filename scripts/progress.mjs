/**
 * Says what goes on: `step` in words, one line each; `figure` how far it is, without flooding a log.
 * @typedef {{ step(words: string): void, figure(words: string, share: number): void }} Progress
 */

/**
 * @param {NodeJS.WriteStream} [out]
 * @returns {Progress}
 */
export function terminalProgress(out = process.stdout) {
  let quarter = 0;
  let inLine = false;
  const endLine = () => {
    if (inLine) out.write("\n");
    inLine = false;
    quarter = 0;
  };
  return {
    step(words) {
      endLine();
      out.write(`  ${words}\n`);
    },
    figure(words, share) {
      if (out.isTTY) {
        out.write(`\r  ${words}\u001b[K`);
        inLine = true;
        if (share >= 1) endLine();
        return;
      }
      // A log gets four lines, not four hundred.
      if (Math.floor(share * 4) <= quarter && share < 1) return;
      quarter = share >= 1 ? 0 : Math.floor(share * 4);
      out.write(`  ${words}\n`);
    },
  };
}
