/** Shared by the three ways to begin: only one may run at a time, and its trouble is told above them. */
export type ChoiceProps = {
  busy: boolean;
  setBusy: (busy: boolean) => void;
  setTrouble: (trouble: string | null) => void;
};
