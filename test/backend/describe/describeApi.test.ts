import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { operations } from "#backend/describe/operations.ts";
import { startBackend, type RunningBackend } from "#backend/server.ts";
import { byName } from "#test/backend/station.ts";

type Described = {
  readonly openapi: string;
  readonly paths: Record<string, Record<string, { readonly requestBody?: { content: Record<string, unknown> } }>>;
};

describe("the description of the backend", () => {
  let backend: RunningBackend;
  beforeAll(async () => {
    backend = await startBackend({ store: "memory", port: 0, identity: byName });
  });
  afterAll(() => backend.close());

  test("names everything that the backend answers, and nothing else", () => {
    // Lines like `│   └── /add (POST)`, four signs further in than what the address begins with.
    const printed = backend.app.printRoutes({ commonPrefix: false }).split("\n");
    const above: string[] = [];
    const routes = printed.flatMap((line) => {
      const [, indent = "", part = "", methods = ""] = /^([│ ]*)[├└]── (\S+)(?: \((.+)\))?/.exec(line) ?? [];
      const depth = indent.length / 4;
      above.splice(depth, above.length, part);
      return methods === "" ? [] : [[above.join(""), methods.replace("GET, HEAD", "GET")]];
    });
    expect(routes.toSorted()).toEqual(operations.map(({ path, method }) => [path, method.toUpperCase()]).toSorted());
  });

  test("is served as OpenAPI, with the schemas by which requests are read", async () => {
    const described = (await backend.app.inject({ url: "/openapi.json" })).json<Described>();
    expect(described.openapi).toBe("3.1.0");
    const push = described.paths["/sync/v1/push"]?.["post"]?.requestBody;
    expect(push).toMatchObject({
      content: { "application/json": { schema: { required: ["protocol", "epoch", "clientId", "calls"] } } },
    });
  });
});
