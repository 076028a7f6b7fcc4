/**
 * 32 hexadecimal digits that stand for a text: the same text always gives the same, so that an event of another calendar keeps
 * its booking when it is imported again. Not for secrets. (Four 32-bit FNV-1a sums with different starts, mixed at the end.)
 */
export function hashText(text: string): string {
  const sums = [0x811c9dc5, 0x9e3779b9, 0x85ebca6b, 0xc2b2ae35];
  for (const char of text) {
    const code = char.codePointAt(0) ?? 0;
    for (let at = 0; at < sums.length; at++) sums[at] = Math.imul((sums[at] ?? 0) ^ (code + at), 0x01000193);
  }
  return sums.map((sum) => (mixed(sum) >>> 0).toString(16).padStart(8, "0")).join("");
}

function mixed(sum: number): number {
  const once = Math.imul(sum ^ (sum >>> 16), 0x85ebca6b);
  const twice = Math.imul(once ^ (once >>> 13), 0xc2b2ae35);
  return twice ^ (twice >>> 16);
}
