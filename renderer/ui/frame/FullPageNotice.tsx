import type { ReactNode } from "react";
import { Emblem } from "#renderer/ui/frame/Emblem.tsx";

/** One message that takes the whole window: what happened, what is safe, what to do. */
export function FullPageNotice(props: { title: string; text: string; details?: string; children?: ReactNode }) {
  return (
    <main className="full-page">
      <section className="sheet" role="alert">
        <Emblem size={40} />
        <h1>{props.title}</h1>
        <p>{props.text}</p>
        {props.details ? <pre className="details">{props.details}</pre> : null}
        {props.children}
      </section>
    </main>
  );
}
