import type { CloseMonthArgs, CorrectArgs, ImportArgs, LogArgs, SetDeviceArgs } from "#shared/mutations/helium/args.ts";
import type { Call } from "#shared/mutations/mutation.ts";

// Typed ways to write a call, for screens. Types only: this file loads no schema.

export const logCall = (args: LogArgs): Call => ({ name: "helium.log", args });
export const correctCall = (args: CorrectArgs): Call => ({ name: "helium.correct", args });
export const importCall = (args: ImportArgs): Call => ({ name: "helium.importMany", args });
export const setDeviceCall = (args: SetDeviceArgs): Call => ({ name: "helium.setDevice", args });
export const closeMonthCall = (args: CloseMonthArgs): Call => ({ name: "helium.closeMonth", args });
