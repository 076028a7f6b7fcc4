import * as z from "zod/mini";
import { operations, type Operation } from "#backend/describe/operations.ts";
import { STATUS } from "#backend/routes/fail.ts";
import { failure, type Failure } from "#shared/protocol/hello.ts";
import { PROTOCOL_VERSION } from "#shared/protocol/version.ts";

/** The backend as OpenAPI 3.1 describes it, from the schemas by which it reads requests itself. */
export function describeApi() {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const one of operations) {
    const path = one.path.replaceAll(/:(\w+)/g, "{$1}");
    paths[path] = { ...paths[path], [one.method]: describeOperation(one) };
  }
  return {
    openapi: "3.1.0",
    info: { title: "Beamline Desk, facility backend", version: String(PROTOCOL_VERSION) },
    components: {
      schemas: { Failure: schemaOf(failure) },
      securitySchemes: { token: { type: "http", scheme: "bearer" } },
    },
    paths,
  };
}

function describeOperation({ path, what, who, body, answer, type = "application/json", failures = [] }: Operation) {
  const parameters = [...path.matchAll(/:(\w+)/g)].map(([, name]) => {
    return { name, in: "path", required: true, schema: { type: "string" } };
  });
  const always: Failure["error"][] = [
    ...(who === "nobody" ? [] : ["sign-in" as const]),
    ...(who === "administrator" ? ["forbidden" as const] : []),
    ...(body === undefined ? [] : (["bad-request", "too-large"] as const)),
    "too-many",
  ];
  const described = { description: what, ...(answer === undefined ? {} : { content: contentOf(answer, type) }) };
  return {
    summary: what,
    security: who === "nobody" ? [] : [{ token: [] }],
    ...(parameters.length === 0 ? {} : { parameters }),
    ...(body === undefined ? {} : { requestBody: { required: true, content: contentOf(body, "application/json") } }),
    responses: {
      200: described,
      ...Object.fromEntries([...always, ...failures].map((word) => [STATUS[word], failureAnswer(word)])),
    },
  };
}

function contentOf(schema: z.core.$ZodType, type: string) {
  return { [type]: { schema: schemaOf(schema) } };
}

function failureAnswer(word: Failure["error"]) {
  const content = { "application/json": { schema: { $ref: "#/components/schemas/Failure" } } };
  return { description: word, content };
}

/** Fields that are checked by shape only (`z.custom`) are described as anything. */
function schemaOf(schema: z.core.$ZodType) {
  const { $schema: _ofWhichJsonSchema, ...rest } = z.toJSONSchema(schema, { unrepresentable: "any", io: "input" });
  return rest;
}
