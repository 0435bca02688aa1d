import { answer } from '../answering';

declare const self: {
  onmessage: (event: { readonly data: unknown }) => void;
  readonly postMessage: (message: unknown) => void;
};

self.onmessage = ({ data }) => self.postMessage(answer(data));
