import { resolve } from 'node:path';
import { defineConfig, type UserConfigExport } from '@tarojs/cli';
import { aria } from './aria';

// Taro reads the AppID of project.config.json from this variable.
if (process.env.WEAPP_APPID) process.env.TARO_APP_ID = process.env.WEAPP_APPID;

const root = resolve(__dirname, '..');
const target = process.env.TARO_ENV ?? 'h5';
const forWeChat = target === 'weapp';

/** Sizes are real pixels on every screen: rpx and rem would shrink large type on small phones. */
const postcss = { pxtransform: { enable: false, config: {} }, cssModules: { enable: false } };

/** Modern JavaScript from these is compiled down to the phones in `browserslist`. */
const compile = {
  include: [
    resolve(root, '../shared/dist'),
    (file: string) => /[\\/]node_modules[\\/](zod|qr|chart\.js|@kurkle)[\\/]/.test(file),
  ],
};

const config: UserConfigExport<'webpack5'> = {
  projectName: 'wanqing',
  date: '2026-11-22',
  designWidth: 375,
  deviceRatio: { 375: 2 },
  sourceRoot: 'src',
  outputRoot: `dist/${target}`,
  framework: 'react',
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  cache: { enable: false },
  plugins: [['@tarojs/plugin-inject', { components: aria }]],
  defineConstants: {
    // In a browser the server that sends the page also answers `/api`.
    API_BASE: JSON.stringify(forWeChat ? (process.env.WANQING_API ?? 'http://localhost:3000') : ''),
    HELP_PHONE: JSON.stringify(process.env.WANQING_HELP_PHONE ?? '12345'),
    HELP_NAME: JSON.stringify(process.env.WANQING_HELP_NAME ?? '服务台'),
    HELP_HOURS: JSON.stringify(process.env.WANQING_HELP_HOURS ?? '每天 上午9点到下午5点'),
  },
  copy: { patterns: [{ from: 'src/sounds/', to: `dist/${target}/sounds/` }], options: {} },
  mini: { compile, postcss, optimizeMainPackage: { enable: true } },
  h5: {
    compile,
    postcss,
    publicPath: '/',
    staticDirectory: 'static',
    router: { mode: 'browser' },
    output: { filename: 'js/[name].[contenthash:8].js', chunkFilename: 'chunk/[name].[contenthash:8].js' },
    miniCssExtractPluginOption: {
      ignoreOrder: true,
      filename: 'css/[name].[contenthash:8].css',
      chunkFilename: 'css/[name].[contenthash:8].css',
    },
    htmlPluginOption: { template: resolve(root, 'src/index.html') },
  },
};

export default defineConfig(config);
