import Taro from '@tarojs/taro';
import { fileNameOf, headersOf, isBytes, jsonOf, patience, type Send, textOf } from './request.rules';

/** Sends one request through wx.request. */
export const sendRequest: Send = async (request, token) => {
  const answer = await Taro.request<ArrayBuffer | string>({
    url: API_BASE + request.path,
    method: request.method,
    header: headersOf(request, token),
    data: isBytes(request.body) ? exactBuffer(request.body) : JSON.stringify(request.body),
    // Text, so that a broken answer is ours to judge; bytes for files.
    dataType: 'text' as 'json',
    responseType: request.expects === 'file' ? 'arraybuffer' : 'text',
    timeout: patience,
  });
  return { status: answer.statusCode, body: bodyOf(answer) };
};

function bodyOf({
  statusCode,
  data,
  header,
}: Taro.request.SuccessCallbackResult<ArrayBuffer | string>): unknown {
  if (typeof data === 'string') return jsonOf(data);
  const content = new Uint8Array(data);
  if (statusCode >= 300) return jsonOf(textOf(content));
  const disposition = Object.entries(header ?? {}).find(
    ([name]) => name.toLowerCase() === 'content-disposition',
  );
  return { name: fileNameOf(disposition?.[1] as string | undefined), content };
}

const exactBuffer = (bytes: Uint8Array): ArrayBuffer =>
  bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
