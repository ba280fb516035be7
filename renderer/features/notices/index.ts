export { BootFailedScreen, LockedScreen } from './screens.tsx'
export { NoticeBanners } from './notice-banners.tsx'
