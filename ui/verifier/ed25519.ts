// Ed25519 by the browser where it knows it, else by @noble/ed25519.
import { hashes, verify } from "@noble/ed25519";
import { sha512 } from "@noble/hashes/sha2.js";

hashes.sha512 = sha512;

type Way = "browser" | "bundled";

/** Which of the two this browser takes. */
export async function way(): Promise<Way> {
  try {
    // The key of RFC 8032's first test: whoever takes it knows the algorithm.
    await imported(
      Uint8Array.from(
        "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a"
          .match(/../g)!
          .map((byte) => parseInt(byte, 16)),
      ),
    );
    return "browser";
  } catch {
    return "bundled";
  }
}

/** Whether the private half of `key` signed exactly this message. */
export async function isSigned(message: Uint8Array, signature: Uint8Array, key: Uint8Array): Promise<boolean> {
  if ((await way()) === "browser") {
    return crypto.subtle.verify("Ed25519", await imported(key), own(signature), own(message));
  }
  try {
    return verify(signature, message, key, { zip215: false });
  } catch {
    return false;
  }
}

function imported(key: Uint8Array): Promise<CryptoKey> {
  return crypto.subtle.importKey("raw", own(key), "Ed25519", false, ["verify"]);
}

/** The same bytes in memory of their own, as the browser asks for them. */
function own(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return new Uint8Array(bytes);
}
