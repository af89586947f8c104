import type { WireResponse } from '@wanqing/shared';
import { headersOf, jsonOf, type Send, uploadPatience } from './request.rules';

/** Sends a file's bytes and tells how far it is, which fetch cannot. */
export const sendingFile =
  (onSent: (percent: number) => void): Send =>
  (request, token) =>
    new Promise<WireResponse>((resolve, reject) => {
      const wire = new XMLHttpRequest();
      wire.open(request.method, API_BASE + request.path);
      wire.timeout = uploadPatience;
      for (const [name, value] of Object.entries(headersOf(request, token)))
        wire.setRequestHeader(name, value);
      wire.upload.onprogress = ({ loaded, total }) => onSent(total ? (loaded / total) * 100 : 0);
      wire.onload = () => resolve({ status: wire.status, body: jsonOf(wire.responseText) });
      wire.onerror = () => reject(new Error('no answer'));
      wire.ontimeout = () => reject(new Error('no answer in time'));
      wire.send(request.body as XMLHttpRequestBodyInit);
    });
