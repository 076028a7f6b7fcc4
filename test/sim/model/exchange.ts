import { type Act, type UserNo, USERS } from "#test/sim/act.ts";
import { checkClient, checkLetter, guarded } from "#test/sim/model/checks.ts";
import { nextQuestion, pushRequest } from "#test/sim/model/client.ts";
import { answerOf, outcomesFrom } from "#test/sim/model/pull.ts";
import { takePush } from "#test/sim/model/push.ts";
import { scopesOf } from "#test/sim/model/server.ts";
import { takeAnswer, takePushAnswer } from "#test/sim/model/takeAnswer.ts";
import { clientAt, type InTransit, restoreBackup, type World } from "#test/sim/model/world.ts";

type Push = Extract<Act, { kind: "push" }>;
type Pull = Extract<Act, { kind: "pull" }>;

/** More exchanges than a first load of everything there can be in a schedule needs. */
const MOST_EXCHANGES = 100;

export function push(world: World, { client: no, most, fate, signedIn }: Omit<Push, "kind">): void {
  const client = clientAt(world, no);
  const request = pushRequest(client.profile, most);
  if (request.calls.length === 0 || fate === "lost") return;
  const who = signedIn === "owner" ? client.user : (client.user + 1) % USERS;
  const letter = { kind: "push", client: no, signedIn: who, request } as const;
  if (fate === "late") {
    world.transit.push(letter);
    return;
  }
  if (fate === "twice") takePush(world.server, who, request);
  deliverPush(world, letter, fate !== "answer lost");
}

function deliverPush(
  world: World,
  { client: no, signedIn, request }: Extract<InTransit, { kind: "push" }>,
  isAnswered: boolean,
): void {
  const answer = takePush(world.server, signedIn, request);
  const wasRefused = !answer.ok && answer.code === "rejected";
  world.watch.expect("S16", !wasRefused, () => "the backend will not go on behind a refused change");
  if (!isAnswered) return;
  guarded(world, no, "S12", (client) => takePushAnswer(client, answer, request.clientId));
  checkClient(world, no);
}

/** One question and its answer, and on with the pages of a first load as far as the line holds. */
export function pull(world: World, { client: no, fate, pages, meanwhile }: Omit<Pull, "kind">): void {
  const client = clientAt(world, no);
  const given = scopesOf(world.server, client.user);
  let pagesLeft = pages;
  for (let round = 0; round < MOST_EXCHANGES; round += 1) {
    const question = nextQuestion(client.profile);
    if (question.kind === "page" && pagesLeft-- <= 0) break;
    if (question.kind === "page" && meanwhile === "membership interrupted") interrupt(world, client.user, round);
    const answer = answerOf(world.server, client.user, question);
    world.server.scopes.set(client.user, given);
    const letter = { kind: "answer", client: no, letter: { answer, outboxThen: client.profile.outbox } } as const;
    if (fate === "late") world.transit.push(letter);
    if (fate !== "arrives") break;
    deliverAnswer(world, letter);
    if (client.profile.load === null) break;
    if (answer.kind === "page" && meanwhile === "restored") restoreBackup(world);
  }
}

/** Every other page is asked for by somebody who is no member of the coalition in that moment. */
function interrupt({ server }: World, user: UserNo, round: number): void {
  if (round % 2 === 0) return;
  server.scopes.set(user, new Set([...scopesOf(server, user)].filter((scope) => scope !== "coalition")));
}

function deliverAnswer(world: World, { client: no, letter }: Extract<InTransit, { kind: "answer" }>): void {
  const { load } = clientAt(world, no).profile;
  const { answer } = letter;
  const isAnew = load !== null || answer.kind === "bootstrap";
  const wasTaken = guarded(world, no, isAnew ? "S12" : "S5", (client) => takeAnswer(client, letter, world.server.day));
  if (wasTaken && answer.kind === "delta") checkLetter(world, no, answer);
  checkClient(world, no);
}

/** Something that was late arrives. */
export function deliver(world: World, pick: number): void {
  const at = world.transit.length === 0 ? -1 : pick % world.transit.length;
  const [letter] = at < 0 ? [] : world.transit.splice(at, 1);
  if (letter === undefined) return;
  if (letter.kind === "push") deliverPush(world, letter, true);
  else deliverAnswer(world, world.mutant === "lmidOtherSnapshot" ? withOutcomesOfNow(world, letter) : letter);
}

/** The mistake of reading what became of the changes later than the rows. */
function withOutcomesOfNow(world: World, transit: Extract<InTransit, { kind: "answer" }>): typeof transit {
  const { letter, client: no } = transit;
  const question = nextQuestion(clientAt(world, no).profile);
  if (letter.answer.kind !== "delta" || question.kind !== "pull") return transit;
  const answer = { ...letter.answer, outcomes: outcomesFrom(world.server, question) };
  return { ...transit, letter: { ...letter, answer } };
}
