import { qrCode } from './qr-code.ts';

/** A QR code that leads to an address; dark on white in every mode, or phones do not read it. What it is for stands beside it. */
export function QrCode({ address }: { address: string }) {
  const { size, path } = qrCode(address);
  return (
    <svg className="qr" viewBox={`0 0 ${size} ${size}`} shapeRendering="crispEdges" aria-hidden="true">
      <path fill="#fff" d={`M0 0h${size}v${size}H0z`} />
      <path fill="#000" d={path} />
    </svg>
  );
}
