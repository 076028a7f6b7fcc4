import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { exportJWK, generateKeyPair } from "jose";
import { Provider } from "oidc-provider";

/** A real identity provider on this machine, at which people sign in on its own pages with any password. */
export async function startLoginProvider(audience: string) {
  const server = createServer();
  const listen = (port: number) => new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  await listen(0);
  const { port } = server.address() as AddressInfo;
  const issuer = `http://127.0.0.1:${port}`;
  const { privateKey } = await generateKeyPair("RS256", { extractable: true });
  const life = { seconds: 3_600 };
  const provider = new Provider(issuer, {
    jwks: { keys: [{ ...(await exportJWK(privateKey)), kid: "first", use: "sig", alg: "RS256" }] },
    cookies: { keys: ["for tests"] },
    clients: [
      {
        client_id: "beamline-desk",
        application_type: "native",
        token_endpoint_auth_method: "none",
        grant_types: ["authorization_code", "refresh_token", "urn:ietf:params:oauth:grant-type:device_code"],
        response_types: ["code"],
        redirect_uris: ["http://127.0.0.1/signed-in"],
      },
    ],
    findAccount: (_context: unknown, id: string) => ({ accountId: id, claims: async () => ({ sub: id }) }),
    rotateRefreshToken: true,
    features: {
      devInteractions: { enabled: true },
      deviceFlow: { enabled: true },
      resourceIndicators: {
        enabled: true,
        getResourceServerInfo: async () => ({
          scope: "",
          audience,
          accessTokenFormat: "jwt",
          accessTokenTTL: life.seconds,
          jwt: { sign: { alg: "RS256" } },
        }),
        useGrantedResource: async () => true,
      },
    },
  });
  const answer = provider.callback();
  server.on("request", (request, response) => void answer(request, response));
  const stop = () => new Promise<void>((resolve) => (server.close(() => resolve()), server.closeAllConnections()));
  return { issuer, life, stop, listenAgain: () => listen(port) };
}
