import { leaveDesk } from "#renderer/platform/facilityDesk.ts";
import { sessionWords } from "#renderer/text/session.ts";
import { useWords } from "#renderer/text/useWords.ts";
import { SureSetting } from "#renderer/ui/frame/SureSetting.tsx";

/** Says first what stays behind; then the facility's rows go from this computer. */
export function SignOut({ waiting, refused }: { waiting: number; refused: number }) {
  const t = useWords(sessionWords);
  const text = waiting + refused === 0 ? t.signOutText : t.signOutLeaves(waiting, refused);
  return (
    <SureSetting
      name={t.signOut}
      text={text}
      question={text}
      words={{ act: t.signOut, sure: t.signOutSure, stay: t.stay }}
      testIds={["sign-out", "sign-out-now"]}
      isDanger
      onSure={() => leaveDesk("sign-out")}
    />
  );
}
