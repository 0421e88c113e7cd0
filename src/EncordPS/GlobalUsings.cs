global using System.Management.Automation;
global using static System.Globalization.CultureInfo;
global using static System.FormattableString;
