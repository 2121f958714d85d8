/**
 * A wage compared with reference wages, like with like: earnings with a gross minimum, net pay with
 * a net one, gross pay with a promised rate. The ratio, the shortfall, the verdict and the pay
 * required; and work compared with legal floors.
 */
package org.clickwage.compare;
