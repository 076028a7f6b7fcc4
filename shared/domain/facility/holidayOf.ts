import type { Bilingual } from "#shared/domain/facility/facility.ts";
import type { Day } from "#shared/domain/time/day.ts";

// The library @holiday-jp/holiday_jp as a table of 3 kB, because the calendar needs it for its first picture and the library is
// 230 kB to read. A test compares every day with the library; when it fails after an update, it prints the lines to put here.

/** Letter → name. */
const names: Readonly<Record<string, Bilingual>> = {
  A: { ja: "元日", en: "New Year's Day" },
  B: { ja: "成人の日", en: "Coming of Age Day" },
  C: { ja: "建国記念の日", en: "National Foundation Day" },
  D: { ja: "春分の日", en: "Vernal Equinox Day" },
  E: { ja: "春分の日 振替休日", en: "Holiday in lieu" },
  F: { ja: "昭和の日", en: "Showa Day" },
  G: { ja: "憲法記念日", en: "Constitution Memorial Day" },
  H: { ja: "みどりの日", en: "Greenery Day" },
  I: { ja: "こどもの日", en: "Children's Day" },
  J: { ja: "海の日", en: "Marine Day" },
  K: { ja: "山の日", en: "Mountain Day" },
  L: { ja: "敬老の日", en: "Respect for the Aged Day" },
  M: { ja: "秋分の日", en: "Autumnal Equinox Day" },
  N: { ja: "体育の日", en: "Health and Sports Day" },
  O: { ja: "文化の日", en: "National Culture Day" },
  P: { ja: "勤労感謝の日", en: "Labor Thanksgiving Day" },
  Q: { ja: "天皇誕生日", en: "Emperor's Birthday" },
  R: { ja: "元日 振替休日", en: "Holiday in lieu" },
  S: { ja: "建国記念の日 振替休日", en: "Holiday in lieu" },
  T: { ja: "昭和の日 振替休日", en: "Holiday in lieu" },
  U: { ja: "秋分の日 振替休日", en: "Holiday in lieu" },
  V: { ja: "天皇誕生日 振替休日", en: "Holiday in lieu" },
  W: { ja: "休日", en: "Holiday" },
  X: { ja: "休日（祝日扱い）", en: "Holiday" },
  Y: { ja: "こどもの日 振替休日", en: "Holiday in lieu" },
  Z: { ja: "山の日 振替休日", en: "Holiday in lieu" },
  a: { ja: "体育の日（スポーツの日）", en: "Health and Sports Day" },
  b: { ja: "文化の日 振替休日", en: "Holiday in lieu" },
  c: { ja: "憲法記念日 振替休日", en: "Holiday in lieu" },
  d: { ja: "スポーツの日", en: "Health and Sports Day" },
  e: { ja: "勤労感謝の日 振替休日", en: "Holiday in lieu" },
  f: { ja: "休日", en: "Citizen's Holiday" },
};

/** Year → month, day and letter of the name. */
const years: Readonly<Record<string, string>> = {
  2016: "0101A 0111B 0211C 0320D 0321E 0429F 0503G 0504H 0505I 0718J 0811K 0919L 0922M 1010N 1103O 1123P 1223Q",
  2017: "0101A 0102R 0109B 0211C 0320D 0429F 0503G 0504H 0505I 0717J 0811K 0918L 0923M 1009N 1103O 1123P 1223Q",
  2018: "0101A 0108B 0211C 0212S 0321D 0429F 0430T 0503G 0504H 0505I 0716J 0811K 0917L 0923M 0924U 1008N 1103O 1123P 1223Q 1224V",
  2019: "0101A 0114B 0211C 0321D 0429F 0430W 0501X 0502W 0503G 0504H 0505I 0506Y 0715J 0811K 0812Z 0916L 0923M 1014a 1022X 1103O 1104b 1123P",
  2020: "0101A 0113B 0211C 0223Q 0224V 0320D 0429F 0503G 0504H 0505I 0506c 0723J 0724d 0810K 0921L 0922M 1103O 1123P",
  2021: "0101A 0111B 0211C 0223Q 0320D 0429F 0503G 0504H 0505I 0722J 0723d 0808K 0809Z 0920L 0923M 1103O 1123P",
  2022: "0101A 0110B 0211C 0223Q 0321D 0429F 0503G 0504H 0505I 0718J 0811K 0919L 0923M 1010d 1103O 1123P",
  2023: "0101A 0102R 0109B 0211C 0223Q 0321D 0429F 0503G 0504H 0505I 0717J 0811K 0918L 0923M 1009d 1103O 1123P",
  2024: "0101A 0108B 0211C 0212S 0223Q 0320D 0429F 0503G 0504H 0505I 0506Y 0715J 0811K 0812Z 0916L 0922M 0923U 1014d 1103O 1104b 1123P",
  2025: "0101A 0113B 0211C 0223Q 0224V 0320D 0429F 0503G 0504H 0505I 0506Y 0721J 0811K 0915L 0923M 1013d 1103O 1123P 1124e",
  2026: "0101A 0112B 0211C 0223Q 0320D 0429F 0503G 0504H 0505I 0506Y 0720J 0811K 0921L 0922f 0923M 1012d 1103O 1123P",
  2027: "0101A 0111B 0211C 0223Q 0321D 0322E 0429F 0503G 0504H 0505I 0719J 0811K 0920L 0923M 1011d 1103O 1123P",
  2028: "0101A 0110B 0211C 0223Q 0320D 0429F 0503G 0504H 0505I 0717J 0811K 0918L 0922M 1009d 1103O 1123P",
  2029: "0101A 0108B 0211C 0212S 0223Q 0320D 0429F 0430T 0503G 0504H 0505I 0716J 0811K 0917L 0923M 0924U 1008d 1103O 1123P",
  2030: "0101A 0114B 0211C 0223Q 0320D 0429F 0503G 0504H 0505I 0506Y 0715J 0811K 0812Z 0916L 0923M 1014d 1103O 1104b 1123P",
  2031: "0101A 0113B 0211C 0223Q 0224V 0321D 0429F 0503G 0504H 0505I 0506Y 0721J 0811K 0915L 0923M 1013d 1103O 1123P 1124e",
  2032: "0101A 0112B 0211C 0223Q 0320D 0429F 0503G 0504H 0505I 0719J 0811K 0920L 0921f 0922M 1011d 1103O 1123P",
  2033: "0101A 0110B 0211C 0223Q 0320D 0321E 0429F 0503G 0504H 0505I 0718J 0811K 0919L 0923M 1010d 1103O 1123P",
  2034: "0101A 0102R 0109B 0211C 0223Q 0320D 0429F 0503G 0504H 0505I 0717J 0811K 0918L 0923M 1009d 1103O 1123P",
  2035: "0101A 0108B 0211C 0212S 0223Q 0321D 0429F 0430T 0503G 0504H 0505I 0716J 0811K 0917L 0923M 0924U 1008d 1103O 1123P",
  2036: "0101A 0114B 0211C 0223Q 0320D 0429F 0503G 0504H 0505I 0506Y 0721J 0811K 0915L 0922M 1013d 1103O 1123P 1124e",
  2037: "0101A 0112B 0211C 0223Q 0320D 0429F 0503G 0504H 0505I 0506Y 0720J 0811K 0921L 0922f 0923M 1012d 1103O 1123P",
  2038: "0101A 0111B 0211C 0223Q 0320D 0429F 0503G 0504H 0505I 0719J 0811K 0920L 0923M 1011d 1103O 1123P",
  2039: "0101A 0110B 0211C 0223Q 0321D 0429F 0503G 0504H 0505I 0718J 0811K 0919L 0923M 1010d 1103O 1123P",
  2040: "0101A 0102R 0109B 0211C 0223Q 0320D 0429F 0430T 0503G 0504H 0505I 0716J 0811K 0917L 0922M 1008d 1103O 1123P",
  2041: "0101A 0114B 0211C 0223Q 0320D 0429F 0503G 0504H 0505I 0506Y 0715J 0811K 0812Z 0916L 0923M 1014d 1103O 1104b 1123P",
  2042: "0101A 0113B 0211C 0223Q 0224V 0320D 0429F 0503G 0504H 0505I 0506Y 0721J 0811K 0915L 0923M 1013d 1103O 1123P 1124e",
  2043: "0101A 0112B 0211C 0223Q 0321D 0429F 0503G 0504H 0505I 0506Y 0720J 0811K 0921L 0922f 0923M 1012d 1103O 1123P",
  2044: "0101A 0111B 0211C 0223Q 0320D 0321E 0429F 0503G 0504H 0505I 0718J 0811K 0919L 0922M 1010d 1103O 1123P",
  2045: "0101A 0102R 0109B 0211C 0223Q 0320D 0429F 0503G 0504H 0505I 0717J 0811K 0918L 0922M 1009d 1103O 1123P",
  2046: "0101A 0108B 0211C 0212S 0223Q 0320D 0429F 0430T 0503G 0504H 0505I 0716J 0811K 0917L 0923M 0924U 1008d 1103O 1123P",
  2047: "0101A 0114B 0211C 0223Q 0321D 0429F 0503G 0504H 0505I 0506Y 0715J 0811K 0812Z 0916L 0923M 1014d 1103O 1104b 1123P",
  2048: "0101A 0113B 0211C 0223Q 0224V 0320D 0429F 0503G 0504H 0505I 0506Y 0720J 0811K 0921L 0922M 1012d 1103O 1123P",
  2049: "0101A 0111B 0211C 0223Q 0320D 0429F 0503G 0504H 0505I 0719J 0811K 0920L 0921f 0922M 1011d 1103O 1123P",
  2050: "0101A 0110B 0211C 0223Q 0320D 0321E 0429F 0503G 0504H 0505I 0718J 0811K 0919L 0923M 1010d 1103O 1123P",
};

/**
 * Name of the national holiday on a day, undefined on any other day. Known from 2016 to 2050; undefined outside.
 * Equinoxes of coming years are as calculated: the government announces them each February for the year after.
 * · Example: 2026-11-23 → 勤労感謝の日.
 */
export function holidayOf(day: Day): Bilingual | undefined {
  const line = years[day.slice(0, 4)];
  if (line === undefined) return undefined;
  const at = line.indexOf(`${day.slice(5, 7)}${day.slice(8, 10)}`);
  return at < 0 ? undefined : names[line.charAt(at + 4)];
}
