import { decodeQR } from 'qr/decode.js';

/** Pixels of the square in the middle that is searched: enough for a card at arm's length. */
const edge = 480;
/** Milliseconds between two looks. */
const pause = 120;

/** Starts the camera in `video` and reports every code it sees; the answer stops it. Rejects without a camera. */
export async function watch(video: HTMLVideoElement, seen: (text: string) => unknown): Promise<() => void> {
  const stream = await navigator.mediaDevices.getUserMedia({
    video: { facingMode: 'environment', width: { ideal: 1280 }, height: { ideal: 720 } },
  });
  video.srcObject = stream;
  await video.play();
  const canvas = document.createElement('canvas');
  canvas.width = edge;
  canvas.height = edge;
  const paper = canvas.getContext('2d', { willReadFrequently: true });
  const timer = setInterval(() => {
    const text = paper && read(video, paper);
    if (text) seen(text);
  }, pause);
  return () => {
    clearInterval(timer);
    for (const track of stream.getTracks()) track.stop();
  };
}

function read(video: HTMLVideoElement, paper: CanvasRenderingContext2D): string | null {
  const side = Math.min(video.videoWidth, video.videoHeight);
  if (!side) return null;
  const left = (video.videoWidth - side) / 2;
  const top = (video.videoHeight - side) / 2;
  paper.drawImage(video, left, top, side, side, 0, 0, edge, edge);
  try {
    return decodeQR(paper.getImageData(0, 0, edge, edge));
  } catch {
    // No code in this picture.
    return null;
  }
}
