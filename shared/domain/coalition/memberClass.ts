import type { Bilingual } from "#shared/domain/facility/facility.ts";
import type { Brand } from "#shared/lib/brand.ts";

/** `platinum`, `gold`, `special-gold`, `general`: a word of the facility's own table, not of the program. */
export type MemberClassId = Brand<string, "member class">;

/** A class of members of the coalition 会員種別. How many units make a member of a class was not found (docs/domain.md). */
export type MemberClass = { readonly id: MemberClassId; readonly name: Bilingual };
