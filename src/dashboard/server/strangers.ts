import type { Socket } from 'node:net';

/** A browser opens six connections to a server. */
const MOST = 256;

/**
 * Connections over which nobody has shown the key. When there are too many, the oldest is cut off: a flood of them costs
 * little memory, and keeps nobody out for whom there is a key.
 */
export class Strangers {
  readonly #sockets = new Set<Socket>();

  came(socket: Socket): void {
    this.#sockets.add(socket);
    socket.once('close', () => this.#sockets.delete(socket));
    const [oldest] = this.#sockets;
    if (oldest !== undefined && this.#sockets.size > MOST) {
      this.#sockets.delete(oldest);
      oldest.destroy();
    }
  }

  /** The key was shown over it. */
  becameKnown(socket: Socket): void {
    this.#sockets.delete(socket);
  }
}
