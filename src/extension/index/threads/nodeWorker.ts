import { parentPort } from 'node:worker_threads';
import { answer } from '../answering';

parentPort?.on('message', (message) => parentPort?.postMessage(answer(message)));
