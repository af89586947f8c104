import Taro from '@tarojs/taro';
import { headersOf, jsonOf, type Send, uploadPatience } from './request.rules';

/** Sends a file's bytes through wx.request, which does not tell how far it is. */
export const sendingFile =
  (_onSent: (percent: number) => void): Send =>
  async (request, token) => {
    const bytes = request.body as Uint8Array;
    const answer = await Taro.request<string>({
      url: API_BASE + request.path,
      method: request.method,
      header: headersOf(request, token),
      data: bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength),
      dataType: 'text' as 'json',
      timeout: uploadPatience,
    });
    return { status: answer.statusCode, body: jsonOf(answer.data) };
  };
