import type { Call } from "#shared/mutations/mutation.ts";
import type { MemberArgs } from "#shared/mutations/coalition/args.ts";

// Typed ways to write a call, for screens. Types only: this file loads no schema.

export const setMemberCall = (args: MemberArgs): Call => ({ name: "coalition.setMember", args });
