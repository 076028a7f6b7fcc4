import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { Provider } from "oidc-provider";
import type { JWK } from "jose";

/** For whom the provider makes tokens, and who may ask it for them. */
export const FACILITY = "https://facility.example";
const ELSEWHERE = "https://elsewhere.example";

/** A real identity provider on this machine. Its clients get tokens in their own name, so each is a subject. */
export async function startProvider(key: JWK, subjects: readonly string[]) {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const provider = new Provider(issuer, {
    jwks: { keys: [key] },
    clients: subjects.map((subject) => ({
      client_id: subject,
      client_secret: "secret",
      redirect_uris: [],
      response_types: [],
      grant_types: ["client_credentials"],
    })),
    features: {
      clientCredentials: { enabled: true },
      devInteractions: { enabled: false },
      resourceIndicators: {
        enabled: true,
        getResourceServerInfo: async (_context: unknown, audience: string) => ({
          scope: "",
          audience,
          accessTokenFormat: "jwt",
          jwt: { sign: { alg: "RS256" } },
        }),
      },
    },
  });
  const answer = provider.callback();
  server.on("request", (request, response) => void answer(request, response));
  const tokenOf = async (subject: string, resource = FACILITY): Promise<string> => {
    const body = new URLSearchParams({ grant_type: "client_credentials", resource });
    const headers = { authorization: `Basic ${Buffer.from(`${subject}:secret`).toString("base64")}` };
    const response = await fetch(`${issuer}/token`, { method: "POST", body, headers });
    return ((await response.json()) as { readonly access_token: string }).access_token;
  };
  return {
    issuer,
    tokenOf,
    elsewhereOf: (subject: string) => tokenOf(subject, ELSEWHERE),
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}
