/** Deeper than anything that a person writes; whatever walks through it by calling itself still comes to an end. */
const DEEPEST = 30;

/** Are lists and objects nested in each other this far at most? Asked without recursion, of whatever somebody sent. */
export function isShallow(value: unknown, deepest = DEEPEST): boolean {
  let level = [value];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > deepest) return false;
    level = level.flatMap((one): unknown[] => (typeof one === "object" && one !== null ? Object.values(one) : []));
  }
  return true;
}
