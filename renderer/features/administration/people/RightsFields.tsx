import type { Rights } from "#renderer/features/administration/people/rights.ts";
import { shortMember } from "#renderer/features/administration/people/peopleColumns.ts";
import { facility } from "#renderer/data/queries/facility.ts";
import { useDesk } from "#renderer/data/useDesk.ts";
import { useLive } from "#renderer/data/useLive.ts";
import { administrationWords } from "#renderer/text/administration.ts";
import { glossary } from "#renderer/text/glossary.ts";
import { useLanguage, useWords } from "#renderer/text/useWords.ts";
import { ROLES } from "#shared/domain/beamtime/booking.ts";

type RightsFieldsProps = { readonly rights: Rights; onChange(rights: Rights): void };

/** Roles; of a beamline scientist the beamlines; of a company's people the company. */
export function RightsFields({ rights, onChange }: RightsFieldsProps) {
  const t = useWords(administrationWords);
  const language = useLanguage();
  const { db } = useDesk();
  const rows = useLive(() => facility(db), [db]);
  const isScientist = rights.roles.includes("beamline-scientist");
  const companies = (rows?.members ?? []).map(({ id, name }) => ({ value: String(id), text: name[language] }));
  const others = rights.members.filter((id) => !companies.some(({ value }) => value === id));
  return (
    <>
      <Checks
        legend={t.roles}
        name="role"
        chosen={rights.roles}
        choices={ROLES.map((role) => ({ value: role, text: glossary[language].role[role] }))}
        onChange={(roles) => onChange({ ...rights, roles })}
      />
      {isScientist || rights.beamlines.length > 0 ? (
        <Checks
          legend={t.beamlines}
          name="beamline"
          chosen={rights.beamlines}
          choices={(rows?.beamlines ?? []).map(({ id }) => ({ value: String(id), text: id }))}
          onChange={(beamlines) => onChange({ ...rights, beamlines })}
        />
      ) : null}
      {companies.length + others.length > 0 ? (
        <Checks
          legend={t.members}
          name="member"
          chosen={rights.members}
          choices={[...companies, ...others.map((value) => ({ value, text: shortMember(value) }))]}
          onChange={(members) => onChange({ ...rights, members })}
        />
      ) : null}
    </>
  );
}

function Checks<Value extends string>(props: {
  readonly legend: string;
  readonly name: string;
  readonly chosen: readonly Value[];
  readonly choices: readonly { readonly value: Value; readonly text: string }[];
  onChange(chosen: readonly Value[]): void;
}) {
  const { chosen } = props;
  return (
    <fieldset className="admin-checks">
      <legend>{props.legend}</legend>
      {props.choices.map(({ value, text }) => (
        <label key={value} className="check">
          <input
            type="checkbox"
            name={props.name}
            value={value}
            checked={chosen.includes(value)}
            onChange={(event) =>
              props.onChange(event.target.checked ? [...chosen, value] : chosen.filter((one) => one !== value))
            }
          />
          {text}
        </label>
      ))}
    </fieldset>
  );
}
