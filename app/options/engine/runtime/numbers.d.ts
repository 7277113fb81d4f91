// The names AssemblyScript gives its number types; in TypeScript they are plain numbers.
declare type i32 = number;
declare type f64 = number;
declare type u8 = number;
