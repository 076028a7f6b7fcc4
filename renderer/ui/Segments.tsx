/** One of a few, all of them visible: a row of buttons of which one is pressed. */
export function Segments<Value extends string>(props: {
  label: string;
  choices: readonly { readonly value: Value; readonly words: string; readonly hint?: string }[];
  value: Value;
  onChange: (value: Value) => void;
}) {
  return (
    <div className="segments" role="group" aria-label={props.label}>
      {props.choices.map((choice) => (
        <button
          key={choice.value}
          type="button"
          title={choice.hint}
          aria-pressed={choice.value === props.value}
          onClick={() => props.onChange(choice.value)}
        >
          {choice.words}
        </button>
      ))}
    </div>
  );
}
