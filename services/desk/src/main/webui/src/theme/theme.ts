import { createTheme, type MantineColorsTuple } from '@mantine/core';

const accent: MantineColorsTuple = [
  '#e9f1fe', '#d3e1fb', '#a4beef', '#83abf4', '#5f8ae0', '#3f70cb', '#2b5bb7', '#2552aa', '#1d49a0', '#163a80',
];

/** Mantine spoken with the desk's own sizes, so that its parts sit on the same 4 px grid as ours. */
export const theme = createTheme({
  fontFamily: "'Inter Variable', system-ui, sans-serif",
  fontFamilyMonospace: 'ui-monospace, monospace',
  primaryColor: 'accent',
  colors: { accent },
  primaryShade: { light: 6, dark: 3 },
  fontSizes: { xs: '12px', sm: '13px', md: '14px', lg: '16px', xl: '20px' },
  lineHeights: { xs: '16px', sm: '20px', md: '20px', lg: '24px', xl: '28px' },
  radius: { xs: '4px', sm: '6px', md: '8px', lg: '12px', xl: '16px' },
  defaultRadius: 'sm',
  spacing: { xs: '4px', sm: '8px', md: '12px', lg: '16px', xl: '24px' },
  respectReducedMotion: true,
});
