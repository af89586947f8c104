import { newOpenid } from '../district.js';
import { type Product, startProduct } from '../server.js';
import { Phone } from './phone.js';

let product: Product;
beforeAll(async () => {
  product = await startProduct();
});
afterAll(() => product.stop());

it('opens', async () => {
  const phone = new Phone(product, { openid: newOpenid() });
  phone.launch();
  try {
    await phone.sees('还没有认出您');
  } finally {
    console.log(
      phone.text(),
      phone.around.failures,
      phone.around.calls.map(c => c.api),
    );
  }
  expect(phone.around.failures).toEqual([]);
});
