// AssemblyScript. What shoppers read in Spanish. The number is that of the problem or the reason (problems.ts, reasons.ts).
export const SPANISH: string = `
1 A «{piece}» aún le falta «{field}».
2 «{field}» de «{piece}» tiene demasiados caracteres.
3 Lo elegido para «{field}» de «{piece}» no se ofrece.
4 «{field}» de «{piece}» está fuera de lo que podemos fabricar.
6 Las opciones o los precios de «{piece}» han cambiado.
7 No se han podido leer las opciones de «{piece}».
8 «{field}» de «{piece}» no combina con sus otras opciones.
9 «{piece}» no se puede pedir en este momento.
10 Lo elegido para «{field}» de «{piece}» no combina con sus otras opciones.
11 «{field}» de «{piece}» depende de sus otras opciones y no puede ser distinto.
12 No queda suficiente de lo elegido para «{field}» de «{piece}».
13 «{field}» de «{piece}» contiene caracteres que no existen en esta tipografía.
14 «{field}» de «{piece}» es demasiado corto o se ha elegido muy poco.
15 Se ha elegido demasiado para «{field}» de «{piece}».
16 «{field}» de «{piece}» no está bien escrito.
17 «{field}» de «{piece}» tiene demasiadas líneas.
18 «{piece}» no puede estar listo para el día elegido en «{field}».
19 El día elegido para «{field}» de «{piece}» está demasiado lejos.
20 El taller está cerrado el día elegido para «{field}» de «{piece}».
21 Aún no se ha aceptado el consejo sobre «{field}» de «{piece}».
22 «{piece}» no se puede fabricar con lo elegido para «{field}».
23 El precio de «{piece}» no se puede calcular en este momento.
31 «{piece}» ya no se fabrica con estas opciones.
32 Con estas opciones, «{piece}» no se puede comprar por suscripción, solo como compra única.
33 Con estas opciones, «{piece}» no puede ir unido a otro producto.
34 Aún no se han elegido las opciones de «{piece}».
35 Son demasiadas piezas para un solo pedido. Quite algunas y pídalas por separado.
36 Aún no se ha aceptado el consejo sobre «{piece}».
37 «{piece}» no se puede fabricar con estas opciones juntas.
41 Quite esta pieza del carrito, elija de nuevo sus opciones en su página y añádala otra vez.
42 Póngase en contacto con la tienda.
`;
