/** Three characters in a row are what the index of what stands inside words is made of: nothing shorter is found by it. */
export const fewestInside = 3
