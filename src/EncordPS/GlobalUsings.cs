global using System.Management.Automation;
global using static System.Globalization.CultureInfo;
