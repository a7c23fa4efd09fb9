import { config } from 'zod';

// Loaded before any contract: zod else tries whether the page may make code of a text, and the content
// security policy, which forbids it, reports the try.
config({ jitless: true });
