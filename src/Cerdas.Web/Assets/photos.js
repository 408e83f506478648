// A phone's photo of several megabytes is made smaller before it travels: a minute and a half on a field officer's line becomes seconds.
const longestSide = 2048,
  worthwhile = 600 * 1024,
  quality = 0.85;

/** The file to send: the photo upright and smaller, or the file as it is where that would not help or the device cannot. */
export async function lighter(file) {
  if (!/^image\/(jpeg|webp)$/.test(file.type) || file.size < worthwhile) return file;
  try {
    const photo = await createImageBitmap(file, { imageOrientation: "from-image" });
    const scale = Math.min(1, longestSide / Math.max(photo.width, photo.height));
    const canvas = new OffscreenCanvas(Math.round(photo.width * scale), Math.round(photo.height * scale));
    const pen = canvas.getContext("2d");
    pen.imageSmoothingQuality = "high";
    pen.drawImage(photo, 0, 0, canvas.width, canvas.height);
    photo.close();
    const made = await canvas.convertToBlob({ type: "image/jpeg", quality });
    if (made.size > file.size * 0.8) return file;
    // The same name and moment: an upload that broke off is found again, whoever made the photo smaller.
    return new File([made], file.name.replace(/\.\w+$/, "") + ".jpg", { type: made.type, lastModified: file.lastModified });
  } catch {
    return file;
  }
}
