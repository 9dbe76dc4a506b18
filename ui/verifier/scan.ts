// QR codes in pictures and from the camera.
import jsQR from "jsqr";

/** The widths at which a picture is looked at: close-ups are found in the small one, whole sheets in the large. */
const SIDES = [1_400, 2_800, 6_000];

/** The text of the code in a picture, one of ours before any other; nothing where none is found. */
export async function textIn(picture: Blob): Promise<string | undefined> {
  const whole = await createImageBitmap(picture);
  try {
    const longest = Math.max(whole.width, whole.height);
    let other: string | undefined;
    for (const side of SIDES) {
      const scale = Math.min(1, side / longest);
      const found = textOf(whole, Math.round(whole.width * scale), Math.round(whole.height * scale));
      if (found?.startsWith("VD")) return found;
      other ??= found;
      if (scale === 1) break;
    }
    return other;
  } finally {
    whole.close();
  }
}

/**
 * Watches through the camera until a code is seen; what ends it earlier.
 * @throws where there is no camera, or it may not be used
 */
export async function watch(view: HTMLVideoElement, seen: (text: string) => void): Promise<() => void> {
  const stream = await navigator.mediaDevices.getUserMedia({
    audio: false,
    video: { facingMode: "environment", width: { ideal: 1_280 } },
  });
  let on = true;
  const stop = () => {
    on = false;
    stream.getTracks().forEach((track) => track.stop());
    view.srcObject = null;
  };
  view.srcObject = stream;
  try {
    await view.play();
  } catch (failure) {
    stop();
    throw failure;
  }
  const look = () => {
    if (!on) return;
    const text = view.videoWidth > 0 ? textOf(view, view.videoWidth, view.videoHeight) : undefined;
    if (text === undefined) {
      requestAnimationFrame(look);
    } else {
      stop();
      seen(text);
    }
  };
  requestAnimationFrame(look);
  return stop;
}

function textOf(source: CanvasImageSource, width: number, height: number): string | undefined {
  const canvas = new OffscreenCanvas(width, height);
  const pen = canvas.getContext("2d", { willReadFrequently: true });
  if (!pen) return undefined;
  // What is transparent is paper.
  pen.fillStyle = "white";
  pen.fillRect(0, 0, width, height);
  pen.drawImage(source, 0, 0, width, height);
  const code = jsQR(pen.getImageData(0, 0, width, height).data, width, height, {
    inversionAttempts: "dontInvert",
  });
  // What looks like a code and says nothing is none: a frame line, a stamp.
  if (!code || code.binaryData.length === 0 || code.data.trim() === "") return undefined;
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(Uint8Array.from(code.binaryData));
  } catch {
    // Letters of another time: whatever it says, it is no statement.
    return code.data;
  }
}
