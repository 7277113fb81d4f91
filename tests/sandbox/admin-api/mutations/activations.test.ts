import { describe, expect, it } from 'vitest';
import { createWorld } from '../../state/world.ts';
import { dataOf } from '../ask-admin.ts';

const transform = `mutation Activate($functionHandle: String, $functionId: String) {
  cartTransformCreate(functionHandle: $functionHandle, functionId: $functionId, blockOnFailure: true) {
    cartTransform { functionId blockOnFailure }
    userErrors { field code }
  }
}`;

const validation = `mutation Validate($validation: ValidationCreateInput!) {
  validationCreate(validation: $validation) { validation { id title enabled } userErrors { field code } }
}`;

describe('a cart transform', () => {
  it('is switched on once', () => {
    const world = createWorld();
    const functionHandle = 'option-pricing';
    expect(dataOf(world, transform, { functionHandle })).toMatchObject({
      cartTransformCreate: { cartTransform: { blockOnFailure: true }, userErrors: [] },
    });
    expect(dataOf(world, transform, { functionHandle })).toMatchObject({
      cartTransformCreate: {
        cartTransform: null,
        userErrors: [{ field: ['functionHandle'], code: 'FUNCTION_ALREADY_REGISTERED' }],
      },
    });
  });

  it.each([
    ['basic', false, ['CUSTOM_APP_FUNCTION_NOT_ELIGIBLE']],
    ['plus', false, []],
    ['development', false, []],
    ['basic', true, []],
  ] as const)('on %s, public app %s', (plan, appIsPublic, codes) => {
    const world = createWorld();
    Object.assign(world.state.shop, { plan, appIsPublic });
    const userErrors = codes.map((code) => ({ code }));
    expect(dataOf(world, transform, { functionHandle: 'option-pricing' })).toMatchObject({
      cartTransformCreate: { userErrors },
    });
    const input = { functionHandle: 'option-validation', enable: true };
    expect(dataOf(world, validation, { validation: input })).toMatchObject({
      validationCreate: { userErrors },
    });
  });

  it.each([
    [{ functionHandle: 'nothing' }, 'FUNCTION_NOT_FOUND'],
    [{}, 'MISSING_FUNCTION_IDENTIFIER'],
    [{ functionHandle: 'option-pricing', functionId: 'x' }, 'MULTIPLE_FUNCTION_IDENTIFIERS'],
    [{ functionHandle: 'option-validation' }, 'FUNCTION_DOES_NOT_IMPLEMENT'],
  ])('named %o is refused', (named, code) => {
    expect(dataOf(createWorld(), transform, named)).toMatchObject({
      cartTransformCreate: { userErrors: [{ code }] },
    });
  });
});

describe('a validation', () => {
  it('is one of 25 at most that are switched on', () => {
    const world = createWorld();
    const input = { functionHandle: 'option-validation', enable: true, title: 'Options' };
    for (let count = 0; count < 25; count += 1) dataOf(world, validation, { validation: input });
    expect(dataOf(world, validation, { validation: input })).toMatchObject({
      validationCreate: { userErrors: [{ code: 'MAX_VALIDATIONS_ACTIVATED' }] },
    });
  });

  it('that is changed without saying that it is on is off: the schema’s default', () => {
    const world = createWorld();
    dataOf(world, validation, { validation: { functionHandle: 'option-validation', enable: true } });
    const id = `gid://shopify/Validation/${world.state.validations[0]?.id}`;
    dataOf(
      world,
      'mutation Rename($id: ID!) { validationUpdate(id: $id, validation: { title: "Pieces" }) { userErrors { code } } }',
      { id },
    );
    expect(world.state.validations).toMatchObject([{ title: 'Pieces', enabled: false }]);
  });
});
