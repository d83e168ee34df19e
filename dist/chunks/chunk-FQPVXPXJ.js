import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);

// src/pool/bell.ts
var Bell = class {
  #rung = !1;
  #hear = null;
  ring() {
    this.#rung = !0, this.#hear?.();
  }
  /** Resolves at the next ring, or after so many milliseconds at the latest. */
  async next(atMostMs) {
    this.#rung || (await new Promise((resolve) => {
      let timer = setTimeout(resolve, atMostMs);
      this.#hear = () => {
        clearTimeout(timer), resolve();
      };
    }), this.#hear = null), this.#rung = !1;
  }
};

export {
  Bell
};
