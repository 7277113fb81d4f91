// AssemblyScript imports these from the Wasm module of this file's name: the interface of Shopify/shopify-function-wasm-api.
// Values are NaN-boxed: see values.ts.
export declare function shopify_function_input_get(): u64;
export declare function shopify_function_input_get_val_len(scope: u64): usize;
export declare function shopify_function_input_read_utf8_str(src: usize, out: usize, len: usize): void;
export declare function shopify_function_input_get_interned_obj_prop(scope: u64, name: usize): u64;
export declare function shopify_function_input_get_at_index(scope: u64, index: usize): u64;
export declare function shopify_function_intern_utf8_str(ptr: usize, len: usize): usize;
export declare function shopify_function_output_new_i32(value: i32): i32;
export declare function shopify_function_output_new_utf8_str(ptr: usize, len: usize): i32;
export declare function shopify_function_output_new_interned_utf8_str(name: usize): i32;
export declare function shopify_function_output_new_object(len: usize): i32;
export declare function shopify_function_output_finish_object(): i32;
export declare function shopify_function_output_new_array(len: usize): i32;
export declare function shopify_function_output_finish_array(): i32;
