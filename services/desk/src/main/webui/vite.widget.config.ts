import { defineConfig } from 'vite';

// One plain script for other people's pages: no module, no chunk, no style sheet beside it.
export default defineConfig(({ mode }) => ({
  publicDir: false,
  build: {
    outDir: mode === 'look' ? '../../../target/look' : '../../../target/classes/META-INF/resources',
    emptyOutDir: false,
    target: 'es2020',
    lib: {
      entry: 'widget/widget.ts',
      formats: ['iife'],
      name: 'CentralinoWidget',
      fileName: () => 'widget.js',
    },
  },
}));
