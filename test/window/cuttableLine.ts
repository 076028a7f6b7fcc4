import { connect, createServer, type Socket } from "node:net";

/** A network line to a server on this machine that can be cut and mended, like a cable. */
export type CuttableLine = { readonly origin: string; cut(): void; mend(): void; close(): Promise<void> };

/** `target`: where it leads to, or, asked anew for every connection, where it leads to now. */
export async function cuttableLine(target: string | (() => string)): Promise<CuttableLine> {
  const open = new Set<Socket>();
  const line = { isWhole: true };
  const server = createServer((near) => {
    if (!line.isWhole) {
      near.destroy();
      return;
    }
    const { port } = new URL(typeof target === "string" ? target : target());
    const far = connect(Number(port), "127.0.0.1");
    for (const [socket, other] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(socket);
      socket.on("error", () => other.destroy());
      socket.on("close", () => {
        open.delete(socket);
        other.destroy();
      });
      socket.pipe(other);
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const bound = server.address();
  const own = typeof bound === "object" && bound !== null ? bound.port : 0;
  const drop = () => {
    for (const socket of open) socket.destroy();
  };
  return {
    origin: `http://127.0.0.1:${own}`,
    cut() {
      line.isWhole = false;
      drop();
    },
    mend() {
      line.isWhole = true;
    },
    close() {
      drop();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
